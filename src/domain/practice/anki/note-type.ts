/** How a note of ours is made up and shown in Anki: https://docs.ankiweb.net/templates/intro.html */

export const NOTE_TYPE = 'Meshready';

/** The first one is what Anki knows a note by. */
export const FIELDS = ['Id', 'Front', 'Back', 'Points', 'Page', 'Topic'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * The day of the newest change to what stands below, such as 2026-11-26. Anki takes over a note type that is newer than its own, so a
 * reader who changed the look of the cards keeps it until this day changes; a test asks for it.
 */
export const LOOK_OF = '2026-11-26';

export const QUESTION_SIDE = `<p class="topic">{{Topic}}</p>
<div class="front">{{Front}}</div>`;

export const ANSWER_SIDE = `{{FrontSide}}
<hr id="answer">
<div class="back">{{Back}}</div>
{{#Points}}
<h2>What the interviewer listens for</h2>
{{Points}}
{{/Points}}
<p class="page"><a href="{{Page}}">Read the page</a></p>`;

/** Anki names its night mode by a class, the desktop and AnkiDroid each by one of their own. */
export const STYLE = `.card {
  max-width: 38em;
  margin: 0 auto;
  padding: 1em;
  color: #171d27;
  background-color: #fbfcfe;
  font: 18px/1.55 system-ui, sans-serif;
  text-align: left;
}
.topic {
  margin: 0 0 0.5em;
  color: #525864;
  font-size: 0.8em;
}
.front {
  font-size: 1.2em;
  font-weight: 600;
  line-height: 1.35;
}
hr {
  margin: 1.25em 0;
  border: 0;
  border-top: 1px solid #e0e3e8;
}
h2 {
  margin: 1.5em 0 0.5em;
  font-size: 1em;
}
ul {
  margin: 0;
  padding-left: 1.25em;
}
li {
  margin: 0.35em 0;
}
code {
  padding: 0.1em 0.25em;
  border-radius: 3px;
  background-color: #f4f6f8;
  font: 0.9em/1 ui-monospace, monospace;
  overflow-wrap: anywhere;
}
.page {
  margin: 1.5em 0 0;
  font-size: 0.8em;
}
a {
  color: #1a57ad;
}
.card.nightMode,
.card.night_mode {
  color: #e4e8ed;
  background-color: #0e1116;
}
.nightMode .topic,
.night_mode .topic {
  color: #a5abb4;
}
.nightMode hr,
.night_mode hr {
  border-top-color: #282b32;
}
.nightMode code,
.night_mode code {
  background-color: #15181e;
}
.nightMode a,
.night_mode a {
  color: #7cb9f8;
}
`;
