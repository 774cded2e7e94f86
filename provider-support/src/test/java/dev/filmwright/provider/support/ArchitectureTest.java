package dev.filmwright.provider.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.filmwright.provider.support", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.filmwright.provider.support..";

    @ArchTest
    static final ArchRule the_module_has_one_package_root = classes().should().resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule it_knows_the_api_and_what_it_stands_on_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT,
                    "dev.filmwright",
                    "dev.filmwright.cost",
                    "dev.filmwright.media",
                    "dev.filmwright.generation",
                    "dev.filmwright.spi",
                    "com.networknt.schema..",
                    "java..",
                    "javax.crypto..",
                    "javax.net..",
                    "kotlin..",
                    "okhttp3..",
                    "okio..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule the_packages_form_no_circle =
            slices().matching("dev.filmwright.provider.support.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_authors_see_shows_neither_okhttp_nor_jackson = classes()
            .that()
            .arePublic()
            .should(new NoForeignSignature("okhttp3", "okio", "tools.jackson", "kotlin", "com.networknt"));

    @ArchTest
    static final ArchRule only_what_checks_answers_knows_the_checker_of_schemas = noClasses()
            .that()
            .resideOutsideOfPackage("dev.filmwright.provider.support.structured")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.networknt.schema..");
}
