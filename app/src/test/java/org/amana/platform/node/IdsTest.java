package org.amana.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static UUID at(String moment) {
    return new Ids(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC), new Random(1)).next();
  }

  @Test
  void an_id_is_a_uuid_of_version_7() {
    assertThat(at("2026-07-30T08:00:00Z").version()).isEqualTo(7);
    assertThat(at("2026-07-30T08:00:00Z").variant()).isEqualTo(2);
  }

  @Test
  void a_later_id_stands_after_an_earlier_one() {
    assertThat(at("2026-07-30T08:00:00.001Z").toString())
        .isGreaterThan(at("2026-07-30T08:00:00Z").toString());
  }
}
