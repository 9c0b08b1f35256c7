package org.amana.platform.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that a handler of the application answers, and asking for it. */
@TestComponent
final class Addresses {

  /** The id of nothing. */
  static final String NOTHING = "01a20496-fb0a-7680-9c97-026c772cfc17";

  private static final Map<String, String> VARIABLES =
      Map.of("ending", "csv", "language", "en", "number", "1");

  private final MockMvc pages;
  final RequestMappingHandlerMapping mapping;
  private final Map<String, HandlerMethod> known;

  Addresses(MockMvc pages, RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.pages = pages;
    this.mapping = requestMappingHandlerMapping;
    this.known = all();
  }

  /** The handlers by method and pattern, such as {@code GET /people/{id}}. */
  Map<String, HandlerMethod> all() {
    Map<String, HandlerMethod> found = new TreeMap<>();
    mapping
        .getHandlerMethods()
        .forEach(
            (told, handler) ->
                methods(told)
                    .forEach(
                        method ->
                            told.getPatternValues()
                                .forEach(path -> found.put(method + " " + path, handler))));
    return found;
  }

  private static Set<String> methods(RequestMappingInfo told) {
    Set<RequestMethod> methods = told.getMethodsCondition().getMethods();
    return methods.isEmpty()
        ? Set.of("GET", "POST")
        : methods.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
  }

  MockHttpServletResponse ask(String address, Asker asker) throws Exception {
    return ask(address, asker, Map.of());
  }

  /** The same, with what was typed into the form. */
  MockHttpServletResponse ask(String address, Asker asker, Map<String, String> typed)
      throws Exception {
    String[] words = address.split(" ", 2);
    String path = filled(words[1]);
    MockHttpServletRequestBuilder asked =
        request(HttpMethod.valueOf(words[0]), path.startsWith("/api/") ? path : "/en" + path)
            .with(csrf());
    HandlerMethod handler = known.get(address);
    typed.forEach(asked::param);
    if (handler != null && typed.isEmpty()) {
      fill(asked, handler);
    }
    asker.session().ifPresent(session -> asked.with(authentication(session)));
    return pages.perform(asked).andReturn().getResponse();
  }

  /** A choice that the pattern names, a usual ending, or the id of nothing. */
  private static String filled(String pattern) {
    StringBuilder path = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      String[] variable = pattern.substring(open + 1, close).split(":", 2);
      path.append(pattern, from, open)
          .append(
              variable.length > 1
                  ? variable[1].split("\\|", -1)[0]
                  : VARIABLES.getOrDefault(variable[0], NOTHING));
      from = close + 1;
    }
    return path.append(pattern.substring(from)).toString().replace("**", "x");
  }

  /** What the handler cannot do without, so that it is reached at all. */
  private static void fill(MockHttpServletRequestBuilder asked, HandlerMethod handler) {
    for (Parameter parameter : handler.getMethod().getParameters()) {
      RequestParam told = parameter.getAnnotation(RequestParam.class);
      if (told != null
          && told.required()
          && told.defaultValue().equals(ValueConstants.DEFAULT_NONE)
          && !Map.class.isAssignableFrom(parameter.getType())
          && parameter.getType() != Optional.class) {
        String name = told.name().isEmpty() ? parameter.getName() : told.name();
        asked.param(name, something(parameter.getType()));
      }
    }
  }

  private static String something(Class<?> type) {
    if (type.isEnum()) {
      return ((Enum<?>) type.getEnumConstants()[0]).name();
    }
    return type == UUID.class ? NOTHING : "1";
  }
}
