package org.amana.evidence.statistics;

/**
 * One value of an axis, ready to be shown.
 *
 * @param position in the table
 * @param code its stable name
 * @param name in the reader's language
 */
record Member(int position, String code, String name) {}
