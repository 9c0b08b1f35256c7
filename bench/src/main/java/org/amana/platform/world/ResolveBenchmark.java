package org.amana.platform.world;

import java.util.ArrayList;
import java.util.List;
import org.amana.platform.language.Language;

/** Labels resolved to States: names of all places, each also with a typing error. */
final class ResolveBenchmark {

  private static final int ROUNDS = 20;

  private ResolveBenchmark() {}

  public static void main(String[] arguments) {
    World world = new World();
    LabelResolver resolver = new LabelResolver();
    List<String> labels = new ArrayList<>();
    for (Place place : world.all()) {
      for (Language language : Language.values()) {
        String name = world.name(place, language);
        labels.add(name);
        labels.add(name.charAt(0) + name);
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      long resolved =
          labels.stream().filter(label -> resolver.resolve(label).alpha3().isPresent()).count();
      double micros = (System.nanoTime() - began) / 1e3 / labels.size();
      if (round == 0 || round == ROUNDS - 1) {
        System.out.printf(
            "round %2d: %,d labels, %,d resolved, %.1f microseconds each%n",
            round + 1, labels.size(), resolved, micros);
      }
    }
  }
}
