/** The table of rules that a seed can break, in English; in Chinese it stands in rules-zh.ts. */

/**
 * How much a message weighs: an error stops `generate`, which keeps `content/` as it was; a warning is
 * something a person should look at.
 */
export type Severity = 'error' | 'warning';

/** What a message is about, in the order of the page of messages, with the commands that say it. */
export const subjects = {
  files: 'Files. Said by the commands that read or write them.',
  document: 'The document. Said by every command that reads it; `outline` gives them as advice.',
  addresses: 'Addresses. Said by every command that reads a plan whole.',
  english:
    'The English. `po` and `line-break` are said by every command that reads a plan whole, `reviews-lost` ' +
    'by `build`, `generate`, `check` and `translate sync`, `exchange` by `translate`, the rest by `check` alone.',
  figures:
    'The figures of the source. `figure-unsure` is said by `build` and `generate`; `audit`, which holds them ' +
    'against each other, by `check` alone.',
} as const;
export type Subject = keyof typeof subjects;

/** A rule that a seed can break: when it is said, as a sentence, and what an editor does about it. */
export interface Rule {
  severity: Severity;
  about: Subject;
  says: string;
  remedy: string;
}

/** What can be wrong with a seed. `docs/messages.md` is made of this catalogue (tests/unit/messages.test.ts). */
export const rules = {
  merged: {
    severity: 'error',
    about: 'files',
    says: 'Git merged two versions of a file, and both stand in it: nobody chose one.',
    remedy:
      'Keep the words that hold, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  },
  'not-text': {
    severity: 'error',
    about: 'files',
    says:
      'A file is no text in UTF-8, UTF-16 or GB18030, or of a program whose files are not read (a picture, a ' +
      'spreadsheet, RTF), or a PDF, OFD or Word document that cannot be read: damaged, locked by a password, a scan, ' +
      'without the characters of its fonts.',
    remedy:
      'Do what the message says: save the document as Word (.docx) or plain text (UTF-8), take off its password, ' +
      'print it anew as PDF; of a picture or a scan, have the text recognised (OCR) and read it over first.',
  },
  'empty-source': {
    severity: 'error',
    about: 'files',
    says: 'The document has no words.',
    remedy: 'Put the text of the plan into the file that the message names.',
  },
  'missing-file': {
    severity: 'error',
    about: 'files',
    says:
      'A plan’s folder lacks its document or its `plan.yaml`, `seeds/` holds no plan, or there is no ' +
      'document of the name that was typed.',
    remedy:
      'Put the file where the message names it, check the name that you typed, or let `npm run new -- ' +
      'FILE --id NAME` make the folder.',
  },
  unreadable: {
    severity: 'error',
    about: 'files',
    says:
      'Something in `seeds/` is a link, a pipe or a device, a folder where a file is wanted or the ' +
      'reverse, or the system does not let it be read.',
    remedy:
      'Put the file itself there, move away what does not belong, or change the permissions, as the ' +
      'message says.',
  },
  unwritable: {
    severity: 'error',
    about: 'files',
    says: 'A file of `seeds/` could not be written and is as it was, or a folder could not be made.',
    remedy: 'Mend what the message names, such as a full disk or permissions, and run the command again.',
  },
  'near-name': {
    severity: 'warning',
    about: 'files',
    says:
      'A file in `seeds/` has nearly the name of one that is read, and is not read: `notes.yaml.txt`, `plan.yml`, ' +
      '`glossary.xlsx`; or it belongs in another folder; or a document stands beside the folders of plans.',
    remedy:
      'Rename it as the message says, save the table as CSV, or move the file away; take a document in with `new`.',
  },
  'two-sources': {
    severity: 'error',
    about: 'files',
    says: 'A plan’s folder holds more than one file called `source`, such as `source.txt` and `source.md`.',
    remedy: 'Keep the document as received and give the others another name.',
  },
  slug: {
    severity: 'error',
    about: 'files',
    says:
      'The name of a plan’s folder cannot be its address: it has other signs than lower-case letters, ' +
      'digits and hyphens, hides a page of the site, is a name that Windows keeps for a device, or ' +
      'differs from another folder in capitals only.',
    remedy: 'Rename the folder.',
  },
  'plan-yaml': {
    severity: 'error',
    about: 'files',
    says:
      '`plan.yaml` cannot be read, lacks a key, or has a key that is not known or a value that ' +
      'does not fit.',
    remedy: 'Correct the line that the message names; what is not known stays empty (`""`).',
  },
  'edition-yaml': {
    severity: 'error',
    about: 'files',
    says:
      '`edition.yaml` cannot be read, is missing from the folder of an earlier edition, lacks its kind or its ' +
      'date, or has a key that is not known.',
    remedy:
      'Correct the line that the message names: `kind: draft` (or `issued`, `adjusted`, `corrected`) and ' +
      '`date: 2026-03-02`; what is not known is left out.',
  },
  edition: {
    severity: 'error',
    about: 'files',
    says:
      'An earlier edition stands in a folder whose name is not its day, or the edition in force has no day or ' +
      'one that is not after all earlier editions.',
    remedy: 'Rename the folder, or correct the date, as the message says.',
  },
  'notes-yaml': {
    severity: 'error',
    about: 'files',
    says: '`notes.yaml` cannot be read, or a note has not both keys `zh` and `en`, or no words in either.',
    remedy: 'Correct the line that the message names: `chp_1__p_2: { zh: …, en: … }`.',
  },
  'site-yaml': {
    severity: 'error',
    about: 'files',
    says: '`seeds/site.yaml` cannot be read, has a key that is not known, or a value that does not fit.',
    remedy: 'Correct the line that the message names; what is not known stays empty (`""`).',
  },
  'permalinks-yaml': {
    severity: 'error',
    about: 'files',
    says: '`permalinks.yaml` cannot be read, or an entry is not as `npm run permalinks` writes it.',
    remedy: 'Correct the line that the message names, or take the file back from the last commit.',
  },
  'glossary-csv': {
    severity: 'error',
    about: 'files',
    says:
      'A line of `seeds/glossary.csv` cannot be read, lacks a term, has a Chinese term that stands there ' +
      'already, or a kind that there is not; or its first line names a column that there is not.',
    remedy:
      'Mend the line: `zh,en` and what else the first line names, with quotes around a value that has a ' +
      'comma.',
  },
  'figures-withheld': {
    severity: 'warning',
    about: 'english',
    says:
      'The English of a clause has other figures than its Chinese: the Chinese is shown in its place, with a notice ' +
      'that says so.',
    remedy:
      'Mend the English, or write the exception that `npm run check` names into its entry. `npm run build -- --strict` ' +
      'stops at these.',
  },
  'references-csv': {
    severity: 'error',
    about: 'files',
    says:
      'A line of `seeds/references.csv` cannot be read, lacks a title, has an address or a date that is none, or ' +
      'a title that stands there already.',
    remedy:
      'Mend the line: `title,title_en,address,date,basis_zh,basis_en`, with quotes around a value that has a comma.',
  },
  contrast: {
    severity: 'warning',
    about: 'files',
    says: 'Two colours of `theme:` in `site.yaml` are so alike that some readers cannot tell words from their ground.',
    remedy: 'Choose a darker one on a light ground, or a lighter one on a dark ground.',
  },
  'id-code': {
    severity: 'warning',
    about: 'files',
    says: 'The `id_code` of `site.yaml` has not the form of a 网站标识码: ten digits, or `bm` and eight digits.',
    remedy: 'Compare it with what was assigned to the site, or leave it empty.',
  },
  'not-provided': {
    severity: 'warning',
    about: 'files',
    says: 'A value of `plan.yaml` or `site.yaml` is empty: the site says “not provided”, or leaves it out.',
    remedy: 'Fill in what is known, and leave the rest empty.',
  },
  'printed-otherwise': {
    severity: 'warning',
    about: 'files',
    says:
      'The number, a date, the period or the title in `plan.yaml` is not the one that the document prints, or the plan ' +
      'is published before it is issued.',
    remedy:
      'Compare the value with the document. Where it is right, say under `basis` of `plan.yaml` from where it is known.',
  },
  'words-lost': {
    severity: 'warning',
    about: 'document',
    says: 'Characters of the document are not among the words that were read of it.',
    remedy: 'Compare the pages with the document, and type what is missing as plain text.',
  },
  'text-damaged': {
    severity: 'warning',
    about: 'document',
    says:
      'The text shows damage that was done to it before: signs that stand for lost characters, breaks that end no ' +
      'line here, signs of Markdown, characters that come of a byte that is lost.',
    remedy: 'Compare the place with another copy of the document, and mend the text.',
  },
  'words-not-kept': {
    severity: 'error',
    about: 'document',
    says: 'The words of the plan as it would be published are not those of its document, less what is left out.',
    remedy:
      'Mark the line that the message names under `structure:` in `plan.yaml` with `kind: p`, which sets it as ' +
      'a paragraph, and report the document: this is a fault of the program.',
  },
  'pages-not-kept': {
    severity: 'error',
    about: 'document',
    says:
      'The text of a plan is not that of the document it was read from: what is printed on the pages of ' +
      '`original.pdf` or `original.ofd`, or what is read anew of `original.docx`, `.doc` or `.odt`. A character is ' +
      'missing, too many, or another.',
    remedy:
      'Mend the line that the message names, or take it back as it was. Words that the original ' +
      'does not have stand in `<ins>`, words of it that do not count in `<del hidden>`.',
  },
  'pages-unheld': {
    severity: 'warning',
    about: 'document',
    says:
      'A plan has an original, and its text could not be held against it: it does not say where it is printed, it ' +
      'is no reading of that document, or what reads the original is not installed. Or the original that stood there ' +
      'at the last build is gone.',
    remedy:
      'Compare the text with the original, install what the message names and run the command again, or put the ' +
      'original back.',
  },
  'left-out': {
    severity: 'warning',
    about: 'document',
    says:
      'Lines were taken, on a guess, for no words of the plan: page numbers, running heads, text of the ' +
      'web page around the document.',
    remedy:
      'Put the entries that the message prints under `artefacts:` in `plan.yaml`, or take a line back with ' +
      '`structure:` and `kind: p`; `npm run outline -- FILE` lists them all.',
  },
  'table-unsure': {
    severity: 'warning',
    about: 'document',
    says:
      'A table was read, and may be read otherwise: its rows or columns are not certain. It stands on its page ' +
      'as it was read; its figures are no data.',
    remedy:
      'Compare it with the document, and put the hint that the message prints under `structure:` in ' +
      '`plan.yaml`, with the number of columns and of heading rows that are right.',
  },
  'annex-absent': {
    severity: 'warning',
    about: 'document',
    says:
      'The document names an annex, in its list of annexes or as a heading, and nothing of it stands in the document. ' +
      'Readers are told so where it is named, in lists of contents and in the files to take along.',
    remedy:
      'Put the annex into the document behind its number and its title; or, where it was issued without, put the hint ' +
      'that the message prints under `structure:` in `plan.yaml`.',
  },
  'table-unread': {
    severity: 'warning',
    about: 'document',
    says: 'The title of a table (表1 …) stands above lines that could not be read as a table.',
    remedy:
      'Put the hint that the message prints under `structure:` in `plan.yaml`, with all lines of the table and ' +
      'its number of columns; or type the table again, with a tab between cells.',
  },
  'headings-unsure': {
    severity: 'warning',
    about: 'document',
    says:
      'No heading was found in a document of several paragraphs, or lines stand in it as headings do and have no number: ' +
      'they are shown as paragraphs. Or numbers begin anew below such lines: they are taken for their headings. Or ' +
      'a few characters below a long heading may be its rest.',
    remedy:
      'Put the entries that the message prints under `structure:` in `plan.yaml`, with the kind that each heading has; ' +
      'or the one with `kind: p`, where it is none.',
  },
  'lines-unsure': {
    severity: 'warning',
    about: 'document',
    says:
      'A line of a text ends in the midst of a sentence, and the next one ends it: they may be one paragraph that was ' +
      'broken. They are shown as two.',
    remedy:
      'Join the two lines in the document; or, where they are two paragraphs, put the entry that the message prints ' +
      'under `structure:` in `plan.yaml`.',
  },
  artefact: {
    severity: 'error',
    about: 'document',
    says:
      'An entry under `artefacts:` in `plan.yaml` names a line that is not that text or does not hold it, or ' +
      'a form that other lines have, or more or fewer.',
    remedy:
      'Correct the line number, the text or the count of the entry; the message says where the text stands, ' +
      'or which lines have the form.',
  },
  hint: {
    severity: 'error',
    about: 'document',
    says:
      'An entry under `structure:` in `plan.yaml` names a line of which no block begins with that text, one ' +
      'of which another entry speaks, or a table that cannot be read or has another number of columns.',
    remedy:
      'Correct the line number or the text of the entry; where a line begins so once in the document, ' +
      'the message says which.',
  },
  'number-gap': {
    severity: 'error',
    about: 'document',
    says: 'The number of a heading does not follow the one before it: one between them may lack its number.',
    remedy:
      'Compare with the document: mark the heading that was not recognised under `structure:` in ' +
      '`plan.yaml`, or, where the numbers are printed so, this one with its number.',
  },
  'number-duplicate': {
    severity: 'error',
    about: 'document',
    says: 'The number of a heading stands twice, or begins again at 1 among the same headings.',
    remedy:
      'Compare with the document: mark the line under `structure:` in `plan.yaml` with the kind that it ' +
      'has, or, where the numbers are printed so, with its number.',
  },
  'ragged-row': {
    severity: 'error',
    about: 'document',
    says: 'A row of a table in plain text has another number of cells than its table.',
    remedy:
      'Put each cell on a line of its own behind a tab, an empty cell as a lone tab, and a blank line ' +
      'between rows.',
  },
  'unknown-id': {
    severity: 'error',
    about: 'addresses',
    says: 'An editor’s note, or an alias of `permalinks.yaml`, names a clause that the plan does not have.',
    remedy: 'Correct the id; `npm run outline -- FILE` lists all ids of a plan.',
  },
  'id-lost': {
    severity: 'error',
    about: 'addresses',
    says:
      'A released address is on no clause of the text any more; or `permalinks.yaml`, or the folder of an earlier ' +
      'edition, has lost what was published.',
    remedy:
      'Write `OLD: NEW` under `aliases:` in `permalinks.yaml` where another clause has taken its words ' +
      'in, or run `npm run permalinks -- retire ID`. Put back what was deleted.',
  },
  'plan-lost': {
    severity: 'error',
    about: 'addresses',
    says: 'The folder of a plan is gone, and its addresses were published.',
    remedy:
      'Put the folder back under the name it had; or, if its addresses shall answer no more, delete its ' +
      'folder in `content/` too.',
  },
  'same-document': {
    severity: 'warning',
    about: 'addresses',
    says: 'Two plans have the same text, character for character, and both are published.',
    remedy: 'Where one is a copy, put it outside `seeds/` before the site is published.',
  },
  unreleased: {
    severity: 'warning',
    about: 'addresses',
    says:
      'Clauses of a released plan are new or changed, or headings and tables hold something else than ' +
      'is recorded.',
    remedy: 'Before this is published, run `npm run permalinks -- release` and commit `permalinks.yaml`.',
  },
  po: {
    severity: 'error',
    about: 'english',
    says:
      '`en.po` cannot be read: an entry is broken, a clause has two entries, or the bytes are no text ' +
      'in the charset that its header declares.',
    remedy:
      'Mend the entry on the line that the message names (Poedit shows it too), or save the file in UTF-8.',
  },
  'line-break': {
    severity: 'warning',
    about: 'english',
    says: 'The English of a clause has several lines; a clause is one paragraph, and they are shown as one.',
    remedy: 'Write it as one line, without `\\n` in `msgstr`.',
  },
  'reviews-lost': {
    severity: 'warning',
    about: 'english',
    says:
      'Many clauses that had been read a second time are drafts now, and their Chinese is the same: a ' +
      'program may have dropped the marks.',
    remedy:
      'Take the marks `# reviewed` back from the file as it was before, or go on if these clauses shall ' +
      'be read again.',
  },
  exchange: {
    severity: 'error',
    about: 'english',
    says:
      'A file of translations that came back (.tmx, .docx, .xlsx) is not what `npm run translate -- export` ' +
      'writes, or a row of it cannot be told by its first cell; or a line that a program wrote for `draft` is none ' +
      'that was asked for. All other rows are taken.',
    remedy: 'Export anew, and keep the first column as it is; of a program, mend what it writes.',
  },
  'translation-missing': {
    severity: 'warning',
    about: 'english',
    says:
      'Clauses have no English, and others have; a plan without any is told by `not-provided`. The English pages show ' +
      'these clauses in Chinese, with a notice: a plan may be published so. English under an id of no clause is told too.',
    remedy:
      'Run `npm run translate -- sync`, which makes the entries, and translate what is empty in `en.po`. `npm run check ' +
      '-- --strict` fails while any is.',
  },
  'translation-stale': {
    severity: 'error',
    about: 'english',
    says: 'The English of a clause was made for other words than its Chinese has now.',
    remedy: 'Run `npm run translate -- sync`, mend the English, and remove the flag `fuzzy`.',
  },
  question: {
    severity: 'warning',
    about: 'english',
    says:
      'The English may not say what the Chinese says: a figure, how it is bounded, how or of whom something ' +
      'holds. The message begins with `?`, because this is likely and not certain.',
    remedy:
      'Hold the entry against its Chinese; mend the English, or write the exception that the message names ' +
      'into the entry.',
  },
  numbers: {
    severity: 'error',
    about: 'english',
    says: 'A figure of the Chinese is not in the English, or the English has one of its own.',
    remedy: 'Mend the figure, or write `# allow numbers: REASON` into the entry.',
  },
  units: {
    severity: 'error',
    about: 'english',
    says:
      'A figure has another unit or currency, or the English says by how much where the Chinese says to ' +
      'how much.',
    remedy: 'Mend the English, or write `# allow units: REASON` into the entry.',
  },
  bounds: {
    severity: 'error',
    about: 'english',
    says: 'A figure is bounded the other way: at least for at most, before for after.',
    remedy: 'Mend the English, or write `# allow bounds: REASON` into the entry.',
  },
  'number-order': {
    severity: 'warning',
    about: 'english',
    says: 'Figures of one kind stand in another order than those of the Chinese: some may have changed places.',
    remedy:
      'Mend the English; where the order is right, write the exception that the message names into the ' +
      'entry, such as `# allow number-order 2 1: REASON`.',
  },
  negation: {
    severity: 'error',
    about: 'english',
    says: 'The English denies something (not, never, cannot), and nothing in the Chinese does.',
    remedy: 'Mend the English, or write `# allow negation: REASON` into the entry.',
  },
  wording: {
    severity: 'error',
    about: 'english',
    says:
      'The English compares with another time than the Chinese (同比, 环比). Other words that it loses or adds ' +
      '(原则上, 逐步, 不得, 除…外) are a `question`.',
    remedy: 'Mend the English, or write `# allow wording: REASON` into the entry.',
  },
  scope: {
    severity: 'error',
    about: 'english',
    says:
      'The English says less where the Chinese says more. Another level or actor, and a target told as ' +
      'reached, are a `question`.',
    remedy: 'Mend the English, or write `# allow scope: REASON` into the entry.',
  },
  lists: {
    severity: 'warning',
    about: 'english',
    says: 'A thing of a list has no place in the English, or a list there has one thing less than in Chinese.',
    remedy: 'Look for what is missing, or write `# allow lists: REASON` into the entry.',
  },
  omission: {
    severity: 'warning',
    about: 'english',
    says: 'A sentence, or a part of one, is much shorter in English than it should be, or none of its words is said there.',
    remedy: 'Look for what is missing, or write `# allow omission: REASON` into the entry.',
  },
  quotations: {
    severity: 'warning',
    about: 'english',
    says: 'The English quotes less than the Chinese, while the other clauses of the plan keep every quotation.',
    remedy: 'Look for what is missing, or write `# allow quotations: REASON` into the entry.',
  },
  glossary: {
    severity: 'error',
    about: 'english',
    says: 'The Chinese has a term of `seeds/glossary.csv`, and the English has none of its agreed forms.',
    remedy:
      'Use the agreed term, add a form to the glossary (set apart by ` | `), or write `# allow ' +
      'glossary: REASON` into the entry.',
  },
  'chinese-left': {
    severity: 'error',
    about: 'english',
    says: 'The English has Chinese characters or full-width signs.',
    remedy: 'Translate them, or write `# allow chinese-left: REASON` into the entry.',
  },
  unbalanced: {
    severity: 'error',
    about: 'english',
    says: 'Quotes, parentheses or brackets of the English do not come in pairs.',
    remedy: 'Add the one that is missing, or write `# allow unbalanced: REASON` into the entry.',
  },
  spaces: {
    severity: 'error',
    about: 'english',
    says: 'A space of the English is doubled, at an end, or before a stop.',
    remedy: 'Remove it, or write `# allow spaces: REASON` into the entry.',
  },
  length: {
    severity: 'warning',
    about: 'english',
    says:
      'The English of a clause is much longer or shorter than that of this plan’s other clauses for ' +
      'their Chinese.',
    remedy: 'Look for what is missing or too much, or write `# allow length: REASON` into the entry.',
  },
  inconsistent: {
    severity: 'error',
    about: 'english',
    says: 'Two clauses with the same Chinese have different English.',
    remedy: 'Use one English for both, or write `# allow inconsistent: REASON` into the entry.',
  },
  exception: {
    severity: 'warning',
    about: 'english',
    says: 'An entry allows an exception that nothing needs.',
    remedy: 'Remove the comment `# allow …` from the entry.',
  },
  'figure-unsure': {
    severity: 'warning',
    about: 'figures',
    says:
      'A row of a table of indicators, platforms or tasks, all of one, or who answers for a clause cannot be ' +
      'read for certain: it stands on its page as printed, and is in no data file and no chart.',
    remedy:
      'Compare the row with the document. Where it was typed or converted wrongly, mend the source; where ' +
      'the table was read wrongly, settle it under `structure:`; where the document prints it so, leave it.',
  },
  audit: {
    severity: 'error',
    about: 'figures',
    says: 'Two figures of the source do not agree, or a disagreement is accepted that is not found any more.',
    remedy:
      'Write an editor’s note on one of the clauses in `notes.yaml` where the source disagrees with ' +
      'itself; accept it under `audit:` in `plan.yaml` where it does not; remove an entry that nothing ' +
      'needs.',
  },
} as const satisfies Record<string, Rule>;
