package org.amana.platform.web;

import jakarta.servlet.MultipartConfigElement;
import org.amana.platform.language.Messages;
import org.amana.platform.node.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {

  private final Assets assets = new Assets();

  /** The request's own locale, which {@link LanguagePrefix} has set from the address. */
  @Bean
  LocaleResolver localeResolver() {
    return new AcceptHeaderLocaleResolver();
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler(Assets.ROOT + "**").addResourceLocations("classpath:/assets/");
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AssetCaching(assets)).addPathPatterns(Assets.ROOT + "**");
  }

  /** Files on their way in lie where this node keeps everything, and nowhere else. */
  @Bean
  MultipartConfigElement multipartConfigElement(MultipartProperties limits, Home home) {
    limits.setLocation(home.temporary().toString());
    return limits.createMultipartConfig();
  }

  @Bean
  AssetLinks assetLinks() {
    return new AssetLinks(assets);
  }

  @Bean
  Page page(Messages messages, @Value("${amana.demo:false}") boolean demo) {
    return new Page(messages, demo);
  }
}
