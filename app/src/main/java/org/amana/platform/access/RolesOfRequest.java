package org.amana.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what the container is asked about roles from our own table, when it is asked. */
final class RolesOfRequest extends OncePerRequestFilter {

  private final Access access;

  RolesOfRequest(Access access) {
    this.access = access;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public boolean isUserInRole(String role) {
            return access.viewer().filter(viewer -> holds(viewer.person(), role)).isPresent();
          }
        },
        response);
  }

  /** Everybody who is signed in may read. */
  private static boolean holds(Person person, String role) {
    return role.equals(Role.READER.name())
        || person.roles().stream().anyMatch(held -> held.name().equals(role));
  }
}
