package org.amana.platform.problems;

/**
 * A field that breaks a rule.
 *
 * @param field the field's name in the form or request
 * @param code the rule's message key
 */
public record Violation(String field, String code) {}
