import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutUnusedColours } from './figure-colours.ts';

test('colours that no figure of the page uses are cut, in both themes and in forced colours', () => {
  const styles = ':root{--ink:light-dark(#000,#fff);--d-fc-fill:light-dark(#fde9d6,#3d2a18);--d-ip-fill:light-dark(#e0efe3,#1d3324)}';
  const forced = '@media (forced-colors:active){:root{--d-fc-fill:Canvas;--d-ip-line:CanvasText}}';
  assert.equal(
    cutUnusedColours(`<style>${styles}${forced}</style><path fill="var(--d-fc-fill)"/>`),
    '<style>:root{--ink:light-dark(#000,#fff);--d-fc-fill:light-dark(#fde9d6,#3d2a18);}' +
      '@media (forced-colors:active){:root{--d-fc-fill:Canvas;}}</style><path fill="var(--d-fc-fill)"/>',
  );
});

test('a colour that is that of another is cut as well', () => {
  assert.equal(cutUnusedColours('<style>:root{--d-bg:var(--paper);--a:1px}</style>'), '<style>:root{--a:1px}</style>');
});

test('a page with every colour stays as it is', () => {
  const page = '<style>:root{--d-ink:light-dark(#000,#fff)}.a{stroke:var(--d-ink)}</style>';
  assert.equal(cutUnusedColours(page), page);
});
