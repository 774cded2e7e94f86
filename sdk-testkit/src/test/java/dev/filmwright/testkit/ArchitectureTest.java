package dev.filmwright.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.filmwright.testkit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_testkit_knows_the_api_and_test_libraries_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.filmwright..",
                    "java..",
                    "org.assertj.core..",
                    "org.jspecify..",
                    "org.junit.jupiter..",
                    "org.slf4j..")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("dev.filmwright.core..", "dev.filmwright.provider..", "java.awt..", "java.sql..");

    @ArchTest
    static final ArchRule its_packages_form_no_circle =
            slices().matching("dev.filmwright.testkit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_contracts_need_a_test_library = noClasses()
            .that()
            .resideOutsideOfPackage("dev.filmwright.testkit.contract..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.assertj..");

    @ArchTest
    static final ArchRule it_does_not_print =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
