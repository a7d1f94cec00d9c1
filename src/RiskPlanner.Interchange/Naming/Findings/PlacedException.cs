using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>An exception of a naming standard with its place. It excuses findings, and is judged as every acceptance is (<see cref="AcceptanceRule"/>).</summary>
/// <param name="Exception">The exception.</param>
/// <param name="File">The file that it stands in.</param>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Column">The column, from 1 on.</param>
public sealed record PlacedException(ExemptLabels Exception, string File, int Line, int Column)
{
    /// <summary>The exception as an acceptance of whatever rules about names find in its labels.</summary>
    public AcceptedFinding Acceptance => AcceptanceOf(Exception);

    /// <summary>The same of an exception whose place does not matter.</summary>
    public static AcceptedFinding AcceptanceOf(ExemptLabels exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new AcceptedFinding("standard", exception.Why) { About = exception.Mask, Until = exception.Until };
    }

    /// <summary>The exceptions of a standard that was read from a file.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="file">The file.</param>
    public static IReadOnlyList<PlacedException> Of(StandardReadResult standard, string file)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return standard.Standard is { } read ? [.. read.Source.Exceptions.Zip(standard.ExceptionPlaces, (exception, place) => new PlacedException(exception, file, place.Line, place.Column))] : [];
    }

    /// <summary>The exceptions of the standard within a plan; none where the plan has none in itself.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="file">Its file.</param>
    /// <param name="places">Finds places in it.</param>
    public static IReadOnlyList<PlacedException> Of(Plan plan, string file, PlanPlaces places)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(places);
        return plan.Naming?.Standard is not { } standard ? [] :
            [.. standard.Exceptions.Index().Select(entry => (entry.Item, Place: places.Find($"naming.standard.exceptions[{entry.Index}]"))).Select(entry => new PlacedException(entry.Item, file, entry.Place.Line, entry.Place.Column))];
    }
}
