package org.amana;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms in their wings, and who asks whom, as a Mermaid diagram. */
record HousePicture(ApplicationModules house) {

  static final String BEGIN = "<!-- drawn by ./amana fix --documents -->";
  static final String END = "<!-- end -->";

  /** The page with the picture between its two marks. */
  static String placed(String picture, String page) {
    int from = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, from) + "\n" + picture + page.substring(page.indexOf(END));
  }

  String drawn() {
    Map<String, Set<String>> wings = new TreeMap<>();
    Set<String> arrows = new TreeSet<>();
    for (ApplicationModule room : house) {
      String name = name(room);
      wings.computeIfAbsent(wing(room), _ -> new TreeSet<>()).add(name);
      room.getDirectDependencies(house).stream()
          .map(arrow -> name(arrow.getTargetModule()))
          .filter(other -> !other.equals(name))
          .forEach(other -> arrows.add("  " + name + " --> " + other));
    }
    List<String> lines = new ArrayList<>(List.of("```mermaid", "flowchart TB"));
    wings.forEach(
        (wing, rooms) -> {
          lines.add("  subgraph " + wing);
          rooms.forEach(room -> lines.add("    " + room));
          lines.add("  end");
        });
    lines.addAll(arrows);
    lines.add("```");
    return String.join("\n", lines) + "\n";
  }

  private static String name(ApplicationModule room) {
    return room.getIdentifier().toString();
  }

  /** The last package but one: org.amana.evidence.statistics stands in the wing evidence. */
  private static String wing(ApplicationModule room) {
    String[] folders = room.getBasePackage().getName().split("\\.", -1);
    return folders[folders.length - 2];
  }
}
