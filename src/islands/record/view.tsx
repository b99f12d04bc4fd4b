/** The record itself: what is stored, how it leaves, how it comes back, and how it ends. */
import type { ReadonlySignal } from '@preact/signals';
import { RecordNotices } from '../shared/practice/notices.tsx';
import { AsidePart } from './aside-part.tsx';
import { BackUpPart } from './back-up-part.tsx';
import { BringInPart } from './bring-in-part.tsx';
import type { Desk } from './desk.ts';
import { ErasePart } from './erase-part.tsx';
import type { Importing } from './importing.ts';
import { ResetPart } from './reset-part.tsx';
import { StoredPart } from './stored-part.tsx';

interface Props {
  readonly desk: Desk;
  readonly importing: Importing;
  readonly over: ReadonlySignal<boolean>;
}

export function View({ desk, importing, over }: Props) {
  const { locked } = desk.record;
  return (
    <div class="record">
      <h1>Record</h1>
      <p class="lead">
        {desk.record.store.durable
          ? 'Everything you do in Practice is an entry of one list, which lives in this browser and is sent nowhere.'
          : 'Everything you do in Practice is an entry of one list, which lives in this page until it is closed.'}
      </p>
      <RecordNotices record={desk.record} />
      <StoredPart desk={desk} />
      <BackUpPart desk={desk} />
      {locked ? null : (
        <>
          <BringInPart importing={importing} />
          <ResetPart desk={desk} />
        </>
      )}
      <AsidePart desk={desk} />
      {locked ? null : <ErasePart desk={desk} />}
      {over.value ? <p class="drop">Drop a backup to bring it in.</p> : null}
    </div>
  );
}
