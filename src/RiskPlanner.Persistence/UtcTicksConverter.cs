using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RiskPlanner.Persistence;

/// <summary>Moments as ticks since year 1 in UTC: SQLite has no type for them, and numbers sort as the moments do.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
