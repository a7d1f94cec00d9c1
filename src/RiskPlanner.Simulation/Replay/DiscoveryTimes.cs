using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// When the loss of each data set is discovered. With several events it is the moment by which all of them have struck and
/// been noticed: recovery starts once, from the whole damage.
/// </summary>
internal static class DiscoveryTimes
{
    public static Dictionary<DataSetName, Instant> Of(Plan plan, IReadOnlyList<Operation> operations, IReadOnlyList<Strike> strikes) =>
        plan.DataSets.ToDictionary(
            dataSet => dataSet.Name,
            dataSet => strikes.Max(strike => Of(plan, operations, strike, dataSet)));

    private static Instant Of(Plan plan, IReadOnlyList<Operation> operations, Strike strike, DataSetDefinition dataSet) =>
        strike.Discovery switch
        {
            Discovery.AtOnce => strike.At,
            Discovery.NextUse => FirstAfter(plan, strike, operations.Where(operation => IsUse(operation, dataSet))),
            Discovery.Check => FirstAfter(plan, strike, operations.Where(operation =>
                operation is UseOperation { IsCheck: true } check && check.DataSet.Name == dataSet.Name)),
            _ => throw new ArgumentOutOfRangeException(nameof(strike), strike.Discovery, "Not a way of discovery."),
        };

    private static Instant FirstAfter(Plan plan, Strike strike, IEnumerable<Operation> uses)
    {
        var first = uses.FirstOrDefault(operation => operation.At > strike.At);
        return first?.At ?? Instant.Max(plan.Until, strike.At);
    }

    private static bool IsUse(Operation operation, DataSetDefinition dataSet) => operation switch
    {
        UseOperation use => use.DataSet.Name == dataSet.Name,
        UpdateOperation update => update.DataSet.Name == dataSet.Name,
        _ => false,
    };
}
