/** How each command is called. */
export const usages = {
  start:
    'onevisit start (PORT, ONEVISIT_DATA, ONEVISIT_BUNDLES, ONEVISIT_REGION and ONEVISIT_PUBLISH are read from the environment)',
  check: 'onevisit check [folder …] [--region code] [--format text|json|github|sarif|checkstyle] [--watch] [--schema]',
  compile: 'onevisit compile <bundle> [--bundles folder] [--prefix name] [--compact]',
  draw: 'onevisit draw <bundle> [--bundles folder] [--svg file|-] [--text]',
  guide: 'onevisit guide <bundle> [--answers insure=yes,card=no] [--lang zh|en] [--bundles folder] [--out folder]',
  prove: 'onevisit prove <bundle> [--bundles folder]',
  simulate:
    'onevisit simulate <bundle> [--bundles folder] [--scenario file] [--applications N] [--seed S] [--html file] [--json]',
  walk: 'onevisit walk <bundles/…/walks/….yaml> … [--url http://127.0.0.1:8700 | --virtual]',
  report: 'onevisit report [folder] [--html file] [--json] [--region code]',
  diff: 'onevisit diff <older> <newer> [--bundle id] [--json] [--html file] [--lang zh|en] [--fail-on stricter|breaking]',
  propose: 'onevisit propose <folder of bundles> --note 说明 [--as designer-1] [--url http://127.0.0.1:8700]',
  approve:
    'onevisit approve <proposal> [--return 理由] [--as publisher-1] [--url http://127.0.0.1:8700]; without a proposal it lists what waits',
  invite:
    'onevisit invite --role officer [--department public-security] [--hall] --name 王警官 [--url http://127.0.0.1:8700]; --account <account> for a forgotten password',
  tokens: 'onevisit tokens [--url http://127.0.0.1:8700]',
  calendar: 'onevisit calendar [--write] [--notice 2027=…]',
  clock: 'onevisit clock <application> [--url http://127.0.0.1:8700]',
  machines: 'onevisit machines [--port 8701] [--data folder] [--lambda-endpoint url]',
} as const
