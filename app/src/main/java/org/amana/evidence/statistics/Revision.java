package org.amana.evidence.statistics;

/**
 * How an edition differs from another of the same publisher: figures by place, indicator, label,
 * sex, age and year. Where a key stands in several rows, all its counts together are one figure.
 *
 * @param against the name of the other edition
 * @param added figures that only this edition has
 * @param removed figures that only the other has
 * @param changed figures that both have, with other counts
 * @param unchanged figures that are the same in both
 */
public record Revision(String against, int added, int removed, int changed, int unchanged) {}
