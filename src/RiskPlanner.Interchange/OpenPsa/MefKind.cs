namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>What a definition defines.</summary>
internal enum MefKind
{
    Gate,
    BasicEvent,
    HouseEvent,
    Parameter,
}
