package org.amana.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.amana.Figures;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.custody.Tab;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * That a case is there cannot be told from how long the answer takes (security goal G6): the times
 * of both answers are compared by Welch's t-test, the slowest twentieth left out, as dudect does
 * (Reparaz, Balasch, Verbauwhede 2017).
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@Tag("long")
class HiddenTimingTest {

  private static final double TOLD_APART = 4.5;
  private static final int WARMING = 500;
  private static final int TIMES = 3_000;
  private static final long DELAY_NANOS = 1_000_000;

  @Autowired private ATeam team;

  @Test
  void a_case_that_is_there_takes_as_long_as_one_that_is_not() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    UUID id = team.begin(team.add("lead", Role.CASE_WORKER), "Quintessa", "Needs insulin.");
    Person outsider = team.add("outsider", Role.CASE_WORKER);
    Tab tab = team.at(outsider);
    String there = "/en/cases/" + id;
    String never = "/en/cases/01a20496-fb0a-7680-9c97-026c772cfc17";
    time(tab, there, never, 0, WARMING);

    double same = time(tab, there, never, 0, TIMES);
    double delayed = time(tab, there, never, DELAY_NANOS, TIMES);

    Figures.say(
        "a hidden case and none, %,d answers each: |t| %.1f; the hidden one delayed by 1 ms: |t| %.1f; told apart above %.1f"
            .formatted(TIMES, same, delayed, TOLD_APART));
    assertThat(delayed).isGreaterThan(TOLD_APART);
    assertThat(same).isLessThan(TOLD_APART);
  }

  /**
   * How far the times of both are apart, in standard errors; they are asked for in random order.
   */
  private static double time(Tab tab, String there, String never, long delay, int times)
      throws Exception {
    Random random = new Random(7);
    List<Long> ofThere = new ArrayList<>();
    List<Long> ofNever = new ArrayList<>();
    while (ofThere.size() < times || ofNever.size() < times) {
      boolean isThere = random.nextBoolean();
      long begun = System.nanoTime();
      int status = tab.open(isThere ? there : never).getStatus();
      if (isThere && delay > 0) {
        LockSupport.parkNanos(delay);
      }
      (isThere ? ofThere : ofNever).add(System.nanoTime() - begun);
      assertThat(status).isEqualTo(404);
    }
    return Math.abs(TestUtils.t(cropped(ofThere), cropped(ofNever)));
  }

  private static double[] cropped(List<Long> nanos) {
    return nanos.stream()
        .mapToDouble(Long::doubleValue)
        .sorted()
        .limit(nanos.size() * 95L / 100)
        .toArray();
  }
}
