/** Labels of the search that every page's script needs, before the search itself is loaded. */
export const searchLabels = { title: '検索', input: '検索することば', close: '閉じる' } as const;
