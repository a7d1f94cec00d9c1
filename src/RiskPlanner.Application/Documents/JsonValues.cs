using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Application.Documents;

/// <summary>How moments, durations and enumerations stand in documents: ISO 8601 in UTC, and lower case with hyphens. Pure.</summary>
internal static class JsonValues
{
    /// <summary>All converters.</summary>
    public static IReadOnlyList<JsonConverter> Converters { get; } =
    [
        new Text<Instant>(InstantPattern.ExtendedIso.Format, text => InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow()),
        new Text<Duration>(Words, text => PeriodPattern.NormalizingIso.Parse(text).GetValueOrThrow().ToDuration()),
        Names<OutcomeKind>(),
        // Documents of earlier versions call it so.
        Names(("conditional", Verdict.YesIf)),
        Names<Discovery>(),
        Names<NoticedBy>(),
        Names<RouteKind>(),
        Names<Cause>(),
        Names<RecoveryAction>(),
        Names<EventEffect>(),
        Names<PairReading>(),
        Names<JudgedFromReason>(),
        Names<LossTop>(),
        Names<CollusionReading>(),
        Names<MitigationAim>(),
        Names<MitigationStatus>(),
        Names<ChangeKind>(),
        Names<RecommendationState>(),
        Names<FindingState>(),
        Names<KeyLossChangeKind>(),
    ];

    /// <summary>A duration as ISO 8601 has it.</summary>
    public static string Words(Duration duration) => PeriodPattern.NormalizingIso.Format(Period.FromSeconds((long)duration.TotalSeconds));

    private static Text<TEnum> Names<TEnum>(params (string Name, TEnum Value)[] others)
        where TEnum : struct, Enum
    {
        var values = Enum.GetValues<TEnum>().ToDictionary(Kebab.Of);
        foreach (var (name, value) in others) values[name] = value;
        return new Text<TEnum>(Kebab.Of, text => values.TryGetValue(text, out var value) ? value : throw new JsonException($"'{text}' is no {typeof(TEnum).Name}."));
    }

    private sealed class Text<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return read(reader.GetString() ?? throw new JsonException("A text is expected."));
            }
            catch (UnparsableValueException exception)
            {
                throw new JsonException(exception.Message, exception);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
