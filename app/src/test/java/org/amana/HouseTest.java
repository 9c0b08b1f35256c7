package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rules of the house: arrows go down, rooms show a face and nothing else. */
class HouseTest {

  private static final ApplicationModules HOUSE =
      ApplicationModules.of(Amana.class, new ImportOption.DoNotIncludeTests());

  @Test
  void no_room_reaches_into_another_and_every_arrow_is_declared() {
    assertThat(HOUSE.stream().count()).isGreaterThanOrEqualTo(8);

    HOUSE.verify();
  }

  @Test
  void the_diagrams_of_the_architecture_are_drawn_from_the_code() {
    new Documenter(HOUSE, Documenter.Options.defaults().withOutputFolder("target/house"))
        .writeModulesAsPlantUml();

    assertThat(java.nio.file.Path.of("target/house/components.puml")).isNotEmptyFile();
  }
}
