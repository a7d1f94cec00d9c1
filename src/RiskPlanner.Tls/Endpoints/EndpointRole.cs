namespace RiskPlanner.Tls;

/// <summary>Which end of connections is described.</summary>
public enum EndpointRole
{
    /// <summary>Nobody says.</summary>
    Unknown,

    /// <summary>It begins connections.</summary>
    Client,

    /// <summary>It takes them.</summary>
    Server,
}
