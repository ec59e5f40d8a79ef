import type { GuideSearchAttributes, GuideSearchElement } from 'guide-search';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'guide-search': DetailedHTMLProps<HTMLAttributes<GuideSearchElement>, GuideSearchElement> & GuideSearchAttributes;
    }
  }
}
