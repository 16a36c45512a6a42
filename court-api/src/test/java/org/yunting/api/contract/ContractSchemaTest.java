package org.yunting.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each schema as it would stand under a property {@code v} of a body. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'string'}                                    | 7                      | /v wrong-type",
                "{'type':'string'}                                    | null                   | /v wrong-type",
                "{'type':'string','minLength':1}                      | ''                     | /v required",
                "{'type':'string','minLength':3}                      | '法'                   | /v too-short",
                "{'type':'string','maxLength':2}                      | '民事诉'               | /v too-long",
                "{'type':'string','maxLength':2}                      | '𠮷𠮷'                 | none",
                "{'type':'string','enum':['a','b']}                   | 'c'                    | /v unknown-value",
                "{'type':'string','pattern':'^[A-Z]{2}$'}             | 'it'                   | /v invalid-format",
                "{'type':'string'}                                    | '\\u0000'              | /v invalid-format",
                "{'type':'string'}                                    | 'two\\nlines'          | none",
                "{'type':'string','maxLength':1}                      | 'a\\u0000'             | /v too-long",
                "{'type':'string','format':'uuid'}                    | '019ab000-0000-7000-8000-00000000000' | /v invalid-format",
                "{'type':'string','format':'uuid'}                    | '019AB000-0000-7000-8000-00000000000f' | none",
                "{'type':'string','format':'date'}                    | '2026-02-29'           | /v invalid-format",
                "{'type':'string','format':'date'}                    | '2028-02-29'           | none",
                "{'type':'string','format':'date-time'}               | '2026-03-09 07:00'     | /v invalid-format",
                "{'type':'string','format':'date-time'}               | '2026-03-09T07:00:00.123Z' | none",
                "{'type':'integer','minimum':1}                       | 0                      | /v too-small",
                "{'type':'integer','maximum':100}                     | 101                    | /v too-large",
                "{'type':'integer'}                                   | 1.5                    | /v wrong-type",
                "{'type':'integer'}                                   | 5.0                    | none",
                "{'type':'integer'}                                   | 9223372036854775808    | /v too-large",
                "{'type':'integer'}                                   | '5'                    | /v wrong-type",
                "{'type':'boolean'}                                   | 'true'                 | /v wrong-type",
                "{'type':'array','items':{'type':'string'},'minItems':1} | []                  | /v too-few",
                "{'type':'array','items':{'type':'string'},'maxItems':1} | ['a','b']           | /v too-many",
                "{'type':'array','items':{'type':'string'}}           | ['a',7]                | /v/1 wrong-type",
                "{'type':'object','properties':{'a':{}}}              | {'b':1}                | /v/b unknown-property",
                "{'type':'object','properties':{'a':{}},'required':['a']} | {}                 | /v/a required",
                "{'type':'object','additionalProperties':true}        | {'b':1}                | none",
                "{'type':'object','additionalProperties':{'type':'string'}} | {'b':1}          | /v/b wrong-type",
                "{'type':'object','properties':{'a/~b':{'type':'string'}}} | {'a/~b':1}        | /v/a~1~0b wrong-type",
                "{'$ref':'#/components/schemas/Person'}               | {'name':'','age':3}    | /v/age unknown-property, /v/name required",
            })
    void a_value_is_told_where_and_how_it_fails(String schema, String value, String faults) {
        var measured = compiled("{'type':'object','properties':{'v':" + schema + "}}");

        var found = measured.violations(json("{'v':" + value + "}"));

        assertThat(found)
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("none".equals(faults) ? new String[0] : faults.split(", "));
    }

    @Test
    void a_schema_without_a_type_leaves_the_value_open() {
        assertThat(compiled("{}").violations(json("[{'anything':1}]"))).isEqualTo(List.of());
    }

    @Test
    void every_body_and_parameter_of_the_contract_compiles_and_measures() {
        for (var operation : new Contract().operations().values()) {
            operation
                    .body()
                    .ifPresent(body -> assertThat(body.violations(json("7")))
                            .as("7 as body of %s %s", operation.method(), operation.template())
                            .extracting(fault -> fault.code())
                            .containsExactly("wrong-type"));
            operation
                    .parameters()
                    .forEach(parameter -> assertThat(parameter.schema().violations(json("{}")))
                            .as("{} as %s of %s %s", parameter.name(), operation.method(), operation.template())
                            .isNotEmpty());
        }
    }

    private static ContractSchema compiled(String schema) {
        var document = json(
                "{'components':{'schemas':{'Person':{'type':'object','properties':{'name':{'type':'string','minLength':1}}}}}}");
        return new SchemaCompiler(document).compile(json(schema));
    }

    /** JSON with single quotes. */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
