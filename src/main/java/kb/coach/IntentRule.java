package kb.coach;

/**
 * When a request has an intent. Rules are tried in the order of the file.
 *
 * @param intent what the author wants
 * @param when what must hold
 */
public record IntentRule(Intent intent, Condition when) {}
