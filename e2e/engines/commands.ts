/**
 * The commands of WebDriver that the tests use, as its two wires name them: method and path of the
 * W3C's protocol (https://www.w3.org/TR/webdriver2/), and the name in Marionette, Firefox's own
 * wire, which geckodriver translates into.
 */
export const commands = {
  open: { http: ['POST', 'url'], marionette: 'WebDriver:Navigate' },
  execute: { http: ['POST', 'execute/sync'], marionette: 'WebDriver:ExecuteScript' },
  find: { http: ['POST', 'elements'], marionette: 'WebDriver:FindElements' },
  label: { http: ['GET', 'element/{id}/computedlabel'], marionette: 'WebDriver:GetComputedLabel' },
  click: { http: ['POST', 'element/{id}/click'], marionette: 'WebDriver:ElementClick' },
  act: { http: ['POST', 'actions'], marionette: 'WebDriver:PerformActions' },
  print: { http: ['POST', 'print'], marionette: 'WebDriver:Print' },
  resize: { http: ['POST', 'window/rect'], marionette: 'WebDriver:SetWindowRect' },
} as const;

/** The name of a command. */
export type Command = keyof typeof commands;

/** A browser that obeys commands. */
export interface Wire {
  /** The answer to a command; rejects with what the browser said. */
  send(command: Command, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Ends the browser and all that was started for it. */
  close(): Promise<void>;
}

/** The key under which an element is named in parameters and answers (W3C WebDriver, 12.3). */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
