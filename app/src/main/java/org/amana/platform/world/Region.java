package org.amana.platform.world;

/**
 * A region or subregion of the United Nations standard M49, as published statistics use it.
 *
 * @param m49 its three digits: "002" Africa, "202" Sub-Saharan Africa
 * @param parent the region that holds it; "001", the world, for the five regions and itself
 */
public record Region(String m49, String parent) {

  /** The world as a whole. */
  public static final String WORLD = "001";

  /** One of the five: Africa, Americas, Asia, Europe, Oceania; otherwise a part of one. */
  public boolean isTop() {
    return parent.equals(WORLD) && !m49.equals(WORLD);
  }
}
