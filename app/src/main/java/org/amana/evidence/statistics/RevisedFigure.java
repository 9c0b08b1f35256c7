package org.amana.evidence.statistics;

/**
 * A figure that differs between two editions.
 *
 * @param place as the publisher names it
 * @param label of the breakdown
 * @param before the counts of the other edition as its file writes them; empty where it has none
 * @param after the counts of this edition; empty where it has none
 */
public record RevisedFigure(
    String place,
    String indicator,
    String breakdown,
    String label,
    String sex,
    String age,
    int year,
    String before,
    String after) {}
