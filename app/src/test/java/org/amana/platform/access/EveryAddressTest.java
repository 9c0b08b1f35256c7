package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address of the house is either declared public or refuses the public. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(FreshDatabase.class)
class EveryAddressTest {

  @Autowired private MockMvc pages;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  /** An address that a room answers to, with its variables filled in. */
  private record Address(HttpMethod method, String path) {

    boolean isPublic() {
      Stream<String> open =
          PublicAddresses.READING.contains(method)
              ? Stream.concat(PublicAddresses.READ.stream(), PublicAddresses.ENTRANCES.stream())
              : PublicAddresses.ENTRANCES.stream();
      return open.anyMatch(this::matches) && PublicAddresses.BUT.stream().noneMatch(this::matches);
    }

    private boolean matches(String pattern) {
      return PathPatternParser.defaultInstance
          .parse(pattern)
          .matches(PathContainer.parsePath(path));
    }
  }

  private List<Address> addresses() {
    List<Address> found = new ArrayList<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              Set<String> patterns = mapping.getPatternValues();
              List<HttpMethod> methods =
                  mapping.getMethodsCondition().getMethods().isEmpty()
                      ? List.of(HttpMethod.GET, HttpMethod.POST)
                      : mapping.getMethodsCondition().getMethods().stream()
                          .map(method -> HttpMethod.valueOf(method.name()))
                          .toList();
              for (String pattern : patterns) {
                String path =
                    pattern.replaceAll("\\{[^}]*}", "01a20496-fb0a-7680-9c97-026c772cfc17");
                methods.forEach(method -> found.add(new Address(method, path)));
              }
            });
    return found;
  }

  private boolean refusesThePublic(Address address) throws Exception {
    String prefix = address.path().startsWith("/api/") ? "" : "/en";
    var answer =
        pages
            .perform(request(address.method(), prefix + address.path()).with(csrf()))
            .andReturn()
            .getResponse();
    String to = answer.getRedirectedUrl();
    return answer.getStatus() == 403 || (to != null && to.startsWith("/en/sign-in"));
  }

  @Test
  void an_address_that_is_not_declared_public_refuses_the_public() throws Exception {
    List<Address> closed = addresses().stream().filter(address -> !address.isPublic()).toList();
    List<Address> open = new ArrayList<>();
    for (Address address : closed) {
      if (!refusesThePublic(address)) {
        open.add(address);
      }
    }

    assertThat(closed).hasSizeGreaterThan(10);
    assertThat(open).isEmpty();
  }

  @Test
  void an_address_that_nobody_declared_is_closed() throws Exception {
    assertThat(refusesThePublic(new Address(HttpMethod.GET, "/nobody/declared/this"))).isTrue();
    assertThat(refusesThePublic(new Address(HttpMethod.POST, "/statistics"))).isTrue();
  }

  @Test
  void an_open_address_turns_this_check_red() throws Exception {
    assertThat(refusesThePublic(new Address(HttpMethod.GET, "/about"))).isFalse();
  }
}
