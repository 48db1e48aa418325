import { expect, it } from 'vitest';
import { isInAppBrowser } from './in-app-browser.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 12; SM-A125M';
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15';

it('knows the windows of messengers from browsers', () => {
  const windows = [
    `${ANDROID}; wv) ${KIT} Version/4.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
    `${ANDROID}) ${KIT} Chrome/125.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/465.0.0.1;]`,
    `${ANDROID}) ${KIT} Chrome/125.0 Mobile Safari/537.36 Telegram-Android/10.14`,
    `${IPHONE} (KHTML, like Gecko) Mobile/15E148 Instagram 333.0.0`,
    `${IPHONE} (KHTML, like Gecko) Mobile/15E148`,
  ];
  const browsers = [
    `${ANDROID}) ${KIT} Chrome/125.0.0.0 Mobile Safari/537.36`,
    `${IPHONE} (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1`,
    `${IPHONE} (KHTML, like Gecko) CriOS/125.0 Mobile/15E148 Safari/604.1`,
    'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0',
    'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${KIT} Chrome/125.0.0.0 Safari/537.36`,
  ];
  expect(windows.map(isInAppBrowser)).toEqual(windows.map(() => true));
  expect(browsers.map(isInAppBrowser)).toEqual(browsers.map(() => false));
});
