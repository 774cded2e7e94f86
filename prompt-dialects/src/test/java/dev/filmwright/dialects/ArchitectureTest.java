package dev.filmwright.dialects;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.filmwright.dialects", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule it_needs_the_ports_only = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.filmwright.core..", "dev.filmwright.provider..");

    @ArchTest
    static final ArchRule it_shows_its_plugin_only =
            classes().that().haveSimpleNameNotEndingWith("Dialects").should().notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static final ArchRule it_does_not_print =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
