using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskPlanner.Application.Runs;

/// <summary>A kind of run in JSON: its name. Earlier versions wrote the number of one of four kinds.</summary>
internal sealed class RunKindJson : JsonConverter<RunKind>
{
    private static readonly string[] Numbered = ["Tables", "Verdicts", "Replay", "Alignment"];

    /// <inheritdoc/>
    public override RunKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new RunKind(reader.GetString()!);
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number >= 0 && number < Numbered.Length
            ? new RunKind(Numbered[number])
            : throw new JsonException("A kind of run is expected.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RunKind value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
