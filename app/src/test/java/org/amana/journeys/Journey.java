package org.amana.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.amana.platform.access.Insiders;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Marks a test that walks through pages: the whole demonstration on a port of its own, with a fresh
 * database. Journeys with the same settings share one application.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "amana.demo=true")
@Import({EmptyNode.class, FreshDatabase.class, Insiders.class, PartsPage.class, SetUpVault.class})
@interface Journey {}
