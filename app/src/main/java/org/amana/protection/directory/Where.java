package org.amana.protection.directory;

import java.util.Optional;

/**
 * Where help is given.
 *
 * @param area a town or district, as people there call it
 * @param isHidden whether the address is for colleagues alone; always so of a shelter
 * @param address for everybody; empty when it is hidden, because it lies elsewhere then
 */
public record Where(String area, Optional<Point> point, boolean isHidden, String address) {

  public Where {
    if (isHidden && !address.isEmpty()) {
      throw new IllegalArgumentException("a hidden address does not stand in the open");
    }
  }
}
