package org.amana.platform.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Keeps the {@link Doors}, and the headers of every answer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityRules {

  /** Everything is served by ourselves, nothing runs inline. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** Nothing of the machine is asked for. */
  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  private final Access access;

  SecurityRules(Access access) {
    this.access = access;
  }

  @Bean
  SecurityFilterChain rules(HttpSecurity http) {
    return http.authorizeHttpRequests(this::open)
        .headers(SecurityRules::headers)
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint((request, response, _) -> ask(request, response))
                    .accessDeniedHandler((request, response, _) -> refuse(request, response)))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(csrf -> csrf.ignoringRequestMatchers(Doors.WITHOUT_SESSION))
        .addFilterBefore(new FilesOfStrangers(access, this::ask), CsrfFilter.class)
        .addFilterAfter(new RolesOfRequest(access), AuthorizationFilter.class)
        .build();
  }

  private void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules
        .dispatcherTypeMatchers(DispatcherType.ERROR)
        .permitAll()
        .anyRequest()
        .access((_, context) -> new AuthorizationDecision(isOpen(context.getRequest())));
  }

  private boolean isOpen(HttpServletRequest request) {
    return switch (Doors.of(request)) {
      case PUBLIC -> true;
      case ON_THE_WAY -> access.presence().isPresent();
      case ENROLLING -> access.presence().filter(Presence::mayEnrol).isPresent();
      case SIGNED_IN -> access.viewer().isPresent();
    };
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /** A session that is over, or a form that outlived it, is no longer anybody's. */
  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (access.viewer().isPresent()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      ask(request, response);
    }
  }

  /** A page leads to the sign-in, or to what is missing of it, and back; a program is refused. */
  private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String prefix = request.getContextPath();
    String path = request.getRequestURI().substring(prefix.length());
    if (path.startsWith("/api/")) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    boolean canGoBack = request.getMethod().equals("GET");
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String wanted = canGoBack ? path + query : "/";
    String back = canGoBack ? "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "";
    response.sendRedirect(
        prefix + access.presence().map(some -> some.next(wanted)).orElse("/sign-in" + back));
  }

  /**
   * One cookie for all languages, whose prefix looks like a context path. It is sent over TLS alone
   * when it was given over TLS, or when the node's address says so.
   */
  @Bean
  CookieSerializer sessionCookie(@Value("${amana.address:}") String address) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    if (address.startsWith("https:")) {
      cookie.setUseSecureCookie(true);
    }
    cookie.setUseBase64Encoding(false);
    cookie.setCookieName("amana");
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  /** Signing in goes by {@link SignIns} alone; Spring Boot's own account must not exist. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException("there are no such accounts");
    };
  }
}
