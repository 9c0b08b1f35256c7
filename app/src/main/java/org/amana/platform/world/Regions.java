package org.amana.platform.world;

import com.ibm.icu.util.Region.RegionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The tree of M49 down to the level at which UNODC publishes; containment comes from CLDR. */
final class Regions {

  /** Levels of CLDR that M49 calls intermediate, and the subregion that they are part of. */
  private static final Map<String, String> PART_OF =
      Map.of(
          "011", "202", "014", "202", "017", "202", "018", "202", // Sub-Saharan Africa
          "005", "419", "013", "419", "029", "419"); // Latin America and the Caribbean

  private final Map<String, Region> byCode = new LinkedHashMap<>();

  Regions() {
    byCode.put(Region.WORLD, new Region(Region.WORLD, Region.WORLD));
    for (var continent : com.ibm.icu.util.Region.getAvailable(RegionType.CONTINENT)) {
      add(continent.toString(), Region.WORLD);
      for (var part : continent.getContainedRegions(RegionType.SUBCONTINENT)) {
        if (part.getNumericCode() < 900) { // above are CLDR's own, such as QO
          String code = part.toString();
          add(PART_OF.getOrDefault(code, code), continent.toString());
        }
      }
    }
  }

  private void add(String code, String parent) {
    byCode.putIfAbsent(code, new Region(code, parent));
  }

  List<Region> all() {
    return List.copyOf(byCode.values());
  }

  Optional<Region> find(String m49) {
    return Optional.ofNullable(byCode.get(m49));
  }

  Region get(String m49) {
    return Objects.requireNonNull(byCode.get(m49), m49);
  }

  /** The subregion of a territory that CLDR knows; the world where M49 leaves it out. */
  Region subregionOf(com.ibm.icu.util.Region territory) {
    var part = territory.getContainingRegion(RegionType.SUBCONTINENT);
    String code = part == null ? Region.WORLD : part.toString();
    return find(PART_OF.getOrDefault(code, code)).orElseGet(() -> get(Region.WORLD));
  }

  Region regionOf(Region subregion) {
    return subregion.isTop() || subregion.m49().equals(Region.WORLD)
        ? subregion
        : get(subregion.parent());
  }
}
