// The form around the widget: what is written in it, and where the caret was.

/** What there is to know of the form of these two fields, one of which may be missing. */
export function formOf(body, subject) {
  let last = body ?? subject;
  let caret;
  const inputs = type => [...(last.form?.querySelectorAll(`[type=${type}], [inputmode=${type}]`) ?? [])];

  return {
    /** The fields there are: subject, then body. */
    fields: [subject, body].filter(Boolean),

    get element() {
      return last.form;
    },

    /** {subject, body}; a field marked `data-private` is never read. */
    get text() {
      const value = field => (isOpen(field) ? field.value : '');
      return { subject: value(subject), body: value(body) };
    },

    /** Puts a text into the fields, as typing would. */
    set text(text) {
      const put = (field, value) => {
        if (!isOpen(field) || field.value === value) return;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      put(subject, text.subject);
      put(body, text.body);
    },

    /** Both as one, as the server reads them. */
    get whole() {
      const { subject, body } = this.text;
      return subject && body ? `${subject}\n${body}` : subject + body;
    },

    /** How many files go with the request. */
    get attachments() {
      return inputs('file').reduce((sum, input) => sum + input.files.length, 0);
    },

    /** Whether the form says which page it is about. */
    get knowsPage() {
      return inputs('url').some(input => input.value);
    },

    /** Remembers where in this field somebody writes. */
    left(field) {
      last = field;
      // A field of the type email has no caret to tell.
      caret = field.selectionStart === null ? null : [field.selectionStart, field.selectionEnd];
    },

    /** Back to where they wrote. */
    focus() {
      last.focus();
      if (caret) last.setSelectionRange(...caret);
    },
  };
}

const isOpen = field => field && !field.closest('[data-private]');
