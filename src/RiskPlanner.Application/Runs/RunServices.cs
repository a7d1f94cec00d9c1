using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace RiskPlanner.Application.Runs;

/// <summary>Adds kinds of runs to a host.</summary>
public static class RunServices
{
    /// <summary>Adds every kind of run that an assembly computes.</summary>
    public static IServiceCollection AddRunComputations(this IServiceCollection services, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var type in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRunComputation))))
            services.AddSingleton(typeof(IRunComputation), type);
        return services;
    }
}
