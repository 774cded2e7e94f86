package dev.filmwright.provider.support.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import java.net.InetAddress;
import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRulesTest {
    private final HostRules rules = HostRules.of(
                    "api.acme.example", "*.acme.example", "store-*.example.org:8443", "any.example:*")
            .except("files-*.acme.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.acme.example/v1", "HTTPS://API.ACME.EXAMPLE:443/", "https://eu2.api.acme.example/x?y=z",
                "https://api.acme.example./x", "https://store-eu.example.org:8443/", "https://any.example:1234/"
            })
    void what_a_rule_names_is_allowed(String address) {
        assertThat(rules.check(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.acme.example/",
                "https://acme.example/",
                "https://api.acme.example:444/",
                "https://files-eu.acme.example/",
                "https://FILES-eu.acme.example.:443/",
                "https://api.acme.example.evil.example/",
                "https://evilapi.acme.example.evil/",
                "https://api.acme.example@evil.example/",
                "https://u:p@api.acme.example/",
                "https://store-.a.example.org:8443/",
                "https://evil.example#api.acme.example",
                "https://evil.example?api.acme.example",
                "https://evil.example\\@api.acme.example/",
                "//api.acme.example/",
                "/v1",
                "",
                "https://",
                "https:api.acme.example",
                "javascript:alert(1)",
                "https://api.acme.example\r\nX: y",
                "https://аpi.acme.example/",
                "https://xn--pi-6kc.other.example/"
            })
    void what_no_rule_names_or_is_odd_is_refused(String address) {
        assertThat(rules.check(address)).isEmpty();
    }

    @Test
    void plain_http_and_the_local_network_need_leave() {
        URI plain = URI.create("http://api.acme.example/");
        assertThat(rules.orPlainHttp().allow(plain)).isTrue();
        assertThat(rules.orPlainHttp().allowLocalNetwork(plain)).isFalse();
        assertThat(rules.orPlainHttp().orLocalNetwork().allowLocalNetwork(plain))
                .isTrue();
        HostRules origin = HostRules.originOf(URI.create("http://192.168.1.5:8188/prefix"));
        assertThat(origin.allowLocalNetwork(URI.create("http://192.168.1.5:8188/other")))
                .isTrue();
        assertThat(origin.allow(URI.create("http://192.168.1.5/other"))).isFalse();
        assertThat(origin.or(rules).allow(URI.create("https://files-eu.acme.example/")))
                .isFalse();
        assertThat(HostRules.originOf(URI.create("https://api.acme.example")).allow(plain))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "a.example/path", "a b", "", "a.example:x", "[::1", "a..b"})
    void what_is_no_host_is_refused_as_a_rule(String host) {
        assertThatThrownBy(() -> HostRules.of(host)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 300)
    void any_text_can_be_checked(@ForAll String text) {
        assertThatCode(() -> rules.check(text)).doesNotThrowAnyException();
        assertThatCode(() -> rules.check("https://api.acme.example" + text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1"
            })
    void addresses_that_are_not_of_the_open_internet_are_known(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.216.34",
                "172.32.0.1",
                "100.128.0.1",
                "11.0.0.1",
                "2606:4700::1",
                "2a00:1450::1"
            })
    void addresses_of_the_open_internet_are_public(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
