package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

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
  void the_picture_of_the_house_is_drawn_from_the_code() throws IOException {
    Path page = Checkout.file("docs/architecture.md");
    String picture = new HousePicture(HOUSE).drawn();

    assertThat(picture).contains("statistics --> world");
    new GeneratedDocument(page, HousePicture.placed(picture, Checkout.read(page))).mustBeUpToDate();
  }

  @Test
  void a_picture_that_was_not_drawn_anew_is_found() {
    String page = "# House\n" + HousePicture.BEGIN + "\nold\n" + HousePicture.END + "\n";

    assertThat(HousePicture.placed("new\n", page)).isNotEqualTo(page).doesNotContain("old");
  }
}
