package org.amana.protection.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  static Questions questionsOfIntake() {
    return QuestionFile.read();
  }
}
