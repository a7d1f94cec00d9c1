namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>Copies collections of one type.</summary>
internal interface ICollectionCopier
{
    /// <summary>Copies a collection and what is in it, unless that can be shared.</summary>
    object Copy(object original, Dictionary<object, object> copies);
}
