// The form around the widget: what is written in it, and where the caret was.

import { contentWords } from './kb-core.js';

export class Form {
  #body;
  #subject;
  #field;
  #caret;

  constructor(body, subject) {
    this.#body = body;
    this.#subject = subject;
    this.#field = body ?? subject;
  }

  /** The fields there are: subject, then body. */
  get fields() {
    return [this.#subject, this.#body].filter(Boolean);
  }

  get element() {
    return this.#field.form;
  }

  /** {subject, body}; a field marked `data-private` is never read. */
  get text() {
    const value = field => (isOpen(field) ? field.value : '');
    return { subject: value(this.#subject), body: value(this.#body) };
  }

  /** Puts a text into the fields, as typing would. */
  set text({ subject, body }) {
    const put = (field, value) => {
      if (!isOpen(field) || field.value === value) return;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    put(this.#subject, subject);
    put(this.#body, body);
  }

  /** Both as one, as the server reads them. */
  get whole() {
    const { subject, body } = this.text;
    return subject && body ? `${subject}\n${body}` : subject + body;
  }

  get words() {
    return contentWords(this.whole);
  }

  /** How many files go with the request. */
  get attachments() {
    return this.#inputs('file').reduce((sum, input) => sum + input.files.length, 0);
  }

  /** Whether the form says which page it is about. */
  get knowsPage() {
    return this.#inputs('url').some(input => input.value);
  }

  #inputs(type) {
    return [...(this.element?.querySelectorAll(`[type=${type}], [inputmode=${type}]`) ?? [])];
  }

  isSubject(field) {
    return field === this.#subject;
  }

  /** Remembers where in this field somebody writes. */
  left(field) {
    this.#field = field;
    this.#caret = [field.selectionStart, field.selectionEnd];
  }

  /** Back to where they wrote. */
  focus() {
    this.#field.focus();
    if (this.#caret) this.#field.setSelectionRange(...this.#caret);
  }
}

const isOpen = field => field && !field.closest('[data-private]');
