using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Testing;

/// <summary>What the data sets of one class of a <see cref="LargeEstate"/> have in common.</summary>
internal sealed record StructuralClass
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 1, 1, 8, 0);

    public required int Number { get; init; }

    public required int Application { get; init; }

    public required int Array { get; init; }

    public required DataSetOrganisation Organisation { get; init; }

    public required bool IsEncrypted { get; init; }

    /// <summary>The names of the policies that it is under.</summary>
    public required IReadOnlyList<string> Policies { get; init; }

    /// <summary>Whether masks of the policies put it under them, instead of its own list.</summary>
    public required bool IsCovered { get; init; }

    public required Schedule? Updates { get; init; }

    public required Schedule? Uses { get; init; }

    /// <summary>All that makes it unlike other classes, as text.</summary>
    public string Structure =>
        $"{Application} {Array} {Organisation} {IsEncrypted} {string.Join(',', Policies)} {Updates?.Every} {Uses?.Every}";

    public static StructuralClass Draw(Random random, int number, int application, int array)
    {
        string[] all = [$"MIRROR-{array}", $"FLASH-{array}", $"COPY-{application:00}", "DUMP", "HSM", "TAPE"];
        return new StructuralClass
        {
            Number = number,
            Application = application,
            Array = array,
            Organisation = (DataSetOrganisation)random.Next(3),
            IsEncrypted = random.Next(10) > 0,
            // Each policy once in three times; the weekly dump is under everything that would be under none.
            Policies = all.Where(_ => random.Next(3) == 0).DefaultIfEmpty("DUMP").ToList(),
            IsCovered = number % 2 == 0,
            Updates = Every(random.Next(4)),
            Uses = Every(random.Next(4)),
        };
    }

    private static Schedule? Every(int rhythm) => rhythm switch
    {
        0 => null,
        1 => Schedule.Repeating(Period.FromDays(1), Morning),
        2 => Schedule.Repeating(Period.FromWeeks(1), Morning),
        _ => Schedule.Repeating(Period.FromMonths(3), Morning),
    };
}
