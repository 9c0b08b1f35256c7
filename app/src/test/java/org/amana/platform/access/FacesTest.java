package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.amana.platform.access.Asker.Everybody;
import org.amana.platform.access.Asker.Way;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.SetUpVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Every method of every room's face stands in the same table; those that ask who may are called as
 * everybody, with nothing in their hands, and ask before they look at anything.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
class FacesTest {

  /** Rows of methods that ask nobody: their callers did, or there is nothing to keep. */
  private static final Set<String> UNASKED =
      Set.of("everybody", "caller", "key", "house", "need-to-know");

  private static final String HOUSE = "org.amana.";

  @Autowired private ApplicationContext house;
  @Autowired private Insiders insiders;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;
  private final WhoMay table = WhoMay.checkedIn();

  @BeforeEach
  void clear() {
    leave();
    vault.open();
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.unit, access.person_role,
              access.one_time_link, access.failed_sign_in, access.session cascade
            """)
        .update();
  }

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
    SecurityContextHolder.clearContext();
  }

  /** The public methods of public components, such as {@code access.Accounts.add}. */
  private Map<String, List<Method>> faces() {
    Map<String, List<Method>> found = new TreeMap<>();
    for (Object bean : house.getBeansWithAnnotation(Component.class).values()) {
      Class<?> face = ClassUtils.getUserClass(bean);
      if (!isFace(face)) {
        continue;
      }
      String room = face.getPackageName().substring(face.getPackageName().lastIndexOf('.') + 1);
      for (Method method : face.getDeclaredMethods()) {
        int modifiers = method.getModifiers();
        if (Modifier.isPublic(modifiers)
            && !Modifier.isStatic(modifiers)
            && !method.isSynthetic()) {
          found
              .computeIfAbsent(
                  room + "." + face.getSimpleName() + "." + method.getName(),
                  _ -> new ArrayList<>())
              .add(method);
        }
      }
    }
    return found;
  }

  private static boolean isFace(Class<?> type) {
    return type.getName().startsWith(HOUSE)
        && Modifier.isPublic(type.getModifiers())
        && AnnotatedElementUtils.hasAnnotation(type, Component.class)
        && !type.getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath()
            .endsWith("test-classes/");
  }

  @Test
  void every_method_of_a_face_is_in_the_table() {
    assertThat(faces()).hasSizeGreaterThan(60);
    assertThat(WhoMay.differences(faces().keySet(), table.methods())).isEmpty();
  }

  @Test
  void a_method_that_is_in_no_table_or_is_gone_turns_this_red() {
    Set<String> there = new HashSet<>(faces().keySet());
    there.add("access.Accounts.rogue");
    there.remove("access.Accounts.add");

    assertThat(WhoMay.differences(there, table.methods()))
        .containsExactly(
            "not in /house/who-may.txt: access.Accounts.rogue",
            "not there any more: access.Accounts.add");
  }

  @Test
  void what_asks_who_may_asks_everybody_and_first_of_all() throws Exception {
    Everybody everybody = new Everybody(insiders);
    List<String> faults = new ArrayList<>();
    int asked = 0;
    for (Map.Entry<String, List<Method>> face : faces().entrySet()) {
      Set<String> row = table.of(face.getKey());
      if (row.stream().noneMatch(UNASKED::contains)) {
        for (Method method : face.getValue()) {
          for (Asker asker : everybody.about(row)) {
            asked++;
            if (isLetIn(method, asker) != mayCall(row, asker)) {
              faults.add(face.getKey() + " for " + asker.name() + ", but the table says " + row);
            }
          }
        }
      }
    }

    assertThat(faults).isEmpty();
    assertThat(asked).isGreaterThan(200);
  }

  @Test
  void a_row_that_says_too_much_or_too_little_turns_this_red() throws Exception {
    Everybody everybody = new Everybody(insiders);
    Method list = faces().getOrDefault("access.Accounts.list", List.of()).getFirst();
    List<Asker> askers = everybody.about(Set.of("administrator"));

    assertThat(faults(list, Set.of("administrator"), askers)).isZero();
    assertThat(faults(list, Set.of("administrator", "auditor"), askers)).isEqualTo(1);
    assertThat(faults(list, Set.of("auditor"), askers)).isGreaterThan(1);
    assertThat(faults(list, Set.of("administrator", "fresh"), askers)).isEqualTo(1);
  }

  private int faults(Method method, Set<String> row, List<Asker> askers) throws Exception {
    int faults = 0;
    for (Asker asker : askers) {
      faults += isLetIn(method, asker) == mayCall(row, asker) ? 0 : 1;
    }
    return faults;
  }

  private static boolean mayCall(Set<String> row, Asker asker) {
    boolean isIn = asker.way() == Way.FRESH || (asker.way() == Way.STALE && !row.contains("fresh"));
    return isIn
        && asker
            .role()
            .filter(role -> row.contains(role.code()) || isColleague(row, role))
            .isPresent();
  }

  private static boolean isColleague(Set<String> row, Role role) {
    return row.contains("colleague") && role.needsSecondFactor();
  }

  private boolean isLetIn(Method method, Asker asker) throws IllegalAccessException {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    SecurityContextHolder.setContext(new SecurityContextImpl());
    asker
        .session()
        .ifPresent(session -> SecurityContextHolder.getContext().setAuthentication(session));
    try {
      method.invoke(house.getBean(method.getDeclaringClass()), nothing(method));
      return true;
    } catch (InvocationTargetException e) {
      return !isRefusal(e.getCause());
    } finally {
      leave();
      vault.open();
    }
  }

  private static boolean isRefusal(@Nullable Throwable told) {
    return told instanceof AccessDeniedException
        || (told instanceof ProblemException problem
            && problem.problem() instanceof CommonProblem.Denied);
  }

  private static @Nullable Object[] nothing(Method method) {
    @Nullable Object[] hands = new @Nullable Object[method.getParameterCount()];
    for (int i = 0; i < hands.length; i++) {
      Class<?> type = method.getParameterTypes()[i];
      hands[i] =
          switch (type.getName()) {
            case "boolean" -> false;
            case "int" -> 0;
            case "long" -> 0L;
            default -> null;
          };
    }
    return hands;
  }
}
