package planted;

import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/** Takes time and chance where it stands, is filled by reflection, and talks to the console. */
@Controller
public class WeatherManager {

  @Value("${planted}")
  private String injected = "";

  void breakEveryRule() {
    System.out.println(injected + Instant.now() + UUID.randomUUID() + Math.random());
  }
}
