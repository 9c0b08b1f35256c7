package org.amana.protection.documents;

import org.amana.protection.cases.CasePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  @Bean
  CasePage documentsPage() {
    return new CasePage("documents.title", Documents.ROOM, 50);
  }
}
