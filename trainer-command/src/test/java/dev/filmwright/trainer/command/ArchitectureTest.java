package dev.filmwright.trainer.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.filmwright.trainer.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule a_trainer_knows_the_api_and_no_implementation = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.filmwright.core..", "dev.filmwright.provider..");

    @ArchTest
    static final ArchRule it_does_not_print =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
