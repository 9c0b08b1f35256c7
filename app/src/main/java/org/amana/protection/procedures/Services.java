package org.amana.protection.procedures;

import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Words;
import org.springframework.stereotype.Component;

/** The kinds of help that can be given, as the procedure of a service has them. */
@Component
public final class Services {

  private static final String PROCEDURE = "service";

  private final List<Service> all;

  Services(Procedures procedures) {
    this.all =
        procedures.get(PROCEDURE).field(PROCEDURE).orElseThrow().options().stream()
            .map(option -> new Service(option.code(), option.words()))
            .toList();
  }

  /** One kind of help. */
  public record Service(String code, Words words) {}

  /** In the order of the pages. */
  public List<Service> all() {
    return all;
  }

  public Optional<Service> find(String code) {
    return all.stream().filter(service -> service.code().equals(code)).findFirst();
  }
}
